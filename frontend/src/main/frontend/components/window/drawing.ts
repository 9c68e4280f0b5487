/** How a window moves over an image: row `i * strideDown - padTop + p * dilation` of the image lies under row p of the kernel for row i of the output. */
export interface Sizes {
  readonly inHeight: number; readonly inWidth: number; readonly inChannels: number; readonly outHeight: number; readonly outWidth: number; readonly outChannels: number;
  readonly kernelHeight: number; readonly kernelWidth: number; readonly strideDown: number; readonly strideAcross: number; readonly dilation: number;
  readonly padTop: number; readonly padLeft: number;
}

/** What is fixed about the window that is looked at; `range` is the largest number in all images of the network. */
export interface WindowDrawing extends Sizes {
  /** `convolution`, `maximum` or `average` */
  readonly kind: string; readonly inChannel: number; readonly outChannel: number; readonly samples: number; readonly range: number;
  readonly backward: boolean; readonly current: boolean; readonly fits: boolean; readonly inRun: boolean; readonly tooLarge: number;
}

/** A convolution with settings of one's own; `height` and `width` of its output, below 1 where the window does not fit. */
export interface WindowTrial {
  readonly kernel: number; readonly stride: number; readonly padding: number; readonly dilation: number;
  readonly height: number; readonly width: number; readonly cells: readonly number[];
}

export type Mode = 'forward' | 'weights' | 'input' | 'trial';
export type Scope = 'unit' | 'layer' | 'network';
/** What the pointer rests on: a pixel of the output, a cell of the kernel, a pixel of the input. */
export interface Spot { readonly place: number; readonly cell: number; readonly pixel: number }
