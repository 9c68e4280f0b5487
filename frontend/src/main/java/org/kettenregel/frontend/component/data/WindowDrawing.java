package org.kettenregel.frontend.component.data;

/**
 * A convolution or a pooling, and which channels of it are looked at.
 *
 * @param kind     {@code convolution}, {@code maximum} or {@code average}
 * @param samples  in the batch
 * @param range    the largest distance from zero in all images of the network
 * @param backward whether the gradient of the output is there
 * @param current  whether the products are those that the output was computed from
 * @param fits     whether the sums over the batch are the engine's gradient
 * @param inRun    whether training needs the gradient of the input
 * @param tooLarge how many numbers it would be where they are not shown, else 0
 */
public record WindowDrawing(
        String kind,
        int inHeight,
        int inWidth,
        int inChannels,
        int outHeight,
        int outWidth,
        int outChannels,
        int kernelHeight,
        int kernelWidth,
        int strideDown,
        int strideAcross,
        int dilation,
        int padTop,
        int padLeft,
        int inChannel,
        int outChannel,
        int samples,
        double range,
        boolean backward,
        boolean current,
        boolean fits,
        boolean inRun,
        int tooLarge) {}
