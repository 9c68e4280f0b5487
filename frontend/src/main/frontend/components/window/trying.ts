import { html, nothing, type TemplateResult } from 'lit';
import { rangeOf } from '../shared/field.ts';
import { plain } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import type { Spot, WindowDrawing, WindowTrial } from './drawing.ts';
import { boxOf, resized } from './geometry.ts';
import { mapView, type MapActs } from './maps.ts';
import { chip } from './parts.ts';
import { sizeFormula } from './symbols.ts';

const KERNEL = 7, STEP = 4;
type Settings = Pick<WindowTrial, 'kernel' | 'stride' | 'padding' | 'dilation' | 'cells'>;
type Setting = 'kernel' | 'stride' | 'padding' | 'dilation';

/** Another kernel over the same image: settings, its cells by hand, and what the engine makes of them. */
export function trying(texts: Texts, s: WindowDrawing, trial: WindowTrial, get: (name: string) => Float32Array, spot: Spot, on: (what: keyof Spot) => MapActs, change: (to: Settings) => void): TemplateResult {
  const { kernel, stride, padding, dilation, height, width, cells } = trial, image = get('image'), map = get('trial'), fits = height > 0 && width > 0 && map.length === height * width;
  const place = Math.min(spot.place, Math.max(0, height * width - 1)), row = Math.floor(place / Math.max(1, width)), column = place % Math.max(1, width);
  const under = { top: row * stride - padding, left: column * stride - padding, rows: (kernel - 1) * dilation + 1, columns: (kernel - 1) * dilation + 1 };
  const set = (name: Setting, value: number) => {
    const to = { kernel, stride, padding, dilation, cells, [name]: value };
    if (name === 'kernel') to.cells = resized(cells, kernel, value);
    change({ ...to, padding: Math.min(to.padding, (to.kernel - 1) * to.dilation) });
  };
  const preset = (size: number, weights: readonly number[]) => change({ kernel: size, stride, dilation, padding: Math.min(padding, (size - 1) * dilation), cells: weights });
  const stepper = (name: Setting, label: string, value: number, least: number, most: number) => html`<label>${label}<span class="stepper">
    <button type="button" aria-label="${label} −" ?disabled=${value <= least} data-testid="window-${name}-less" @click=${() => set(name, value - 1)}>−</button><output data-testid="window-${name}">${value}</output>
    <button type="button" aria-label="${label} +" ?disabled=${value >= most} data-testid="window-${name}-more" @click=${() => set(name, value + 1)}>+</button></span></label>`;
  return html`<div class="row"><div class="settings">${stepper('kernel', text(texts, 'kernelSize'), kernel, 1, KERNEL)}${stepper('stride', text(texts, 'stride'), stride, 1, STEP)}
      ${stepper('padding', text(texts, 'padding'), padding, 0, (kernel - 1) * dilation)}${stepper('dilation', text(texts, 'dilation'), dilation, 1, STEP)}
      <div class="presets">${([['selected', text(texts, 'selected')], ['blur', text(texts, 'blur')], ['edge', text(texts, 'edge')], ['sharpen', text(texts, 'sharpen')]] as const).map(([name, label]) =>
        html`<button type="button" class="btn" data-testid="window-preset-${name}" @click=${() => preset(...presetOf(name, s, get))}>${label}</button>`)}</div></div>
    ${mapView({ name: 'input', caption: text(texts, 'inputMap', s.inChannel, s.inHeight, s.inWidth), field: { values: image, rows: s.inHeight, columns: s.inWidth, start: 0, stride: image.length / (s.inHeight * s.inWidth) }, range: rangeOf(image),
      looked: spot.pixel, marks: fits ? [under] : [] }, on('pixel'))}<span class="sign" aria-hidden="true">×</span>
    <figure><div class="edit" style="grid-template-columns:repeat(${kernel},1fr)">${cells.map((weight, cell) => html`<input .value=${plain(Math.abs(weight) < 1e4 ? Number(weight.toPrecision(3)) : weight)} inputmode="decimal" data-testid="window-edit-${cell}"
      aria-label="${text(texts, 'weight')} (${Math.floor(cell / kernel)}, ${cell % kernel})" @change=${(event: Event) => {
        const typed = Number((event.target as HTMLInputElement).value.replace(',', '.').replace('−', '-'));
        if (Number.isFinite(typed)) change({ kernel, stride, padding, dilation, cells: cells.map((old, i) => i === cell ? typed : old) });
      }}>`)}</div><figcaption>${text(texts, 'editable')}</figcaption></figure><span class="sign" aria-hidden="true">=</span>
    ${fits ? mapView({ name: 'trial', caption: text(texts, 'trialMap', height, width), field: { values: map, rows: height, columns: width }, range: rangeOf(map), looked: place, marks: [boxOf(place, width)] }, on('place'))
      : html`<figure class="say">${height < 1 || width < 1 ? text(texts, 'fitsNot') : nothing}</figure>`}</div>
    <div class="below"><dl><dt>${text(texts, 'size')}</dt><dd data-testid="window-size">${sizeFormula(s.inHeight, kernel, stride, padding, dilation, Math.max(0, height))}${s.inWidth === s.inHeight ? nothing
        : html`<br>${sizeFormula(s.inWidth, kernel, stride, padding, dilation, Math.max(0, width))}`}</dd>${fits ? html`<dt>(${row}, ${column})</dt><dd>${chip(map[place], 'window-tried')}</dd>` : nothing}</dl>
      <p class="say">${text(texts, 'trialSays')}</p></div>`;
}

function presetOf(name: 'selected' | 'blur' | 'edge' | 'sharpen', s: WindowDrawing, get: (name: string) => Float32Array): [number, number[]] {
  if (name === 'blur') return [3, Array.from({ length: 9 }, () => 1 / 9)];
  if (name === 'edge') return [3, [-1, -1, -1, -1, 8, -1, -1, -1, -1]];
  if (name === 'sharpen') return [3, [0, -1, 0, -1, 5, -1, 0, -1, 0]];
  return [s.kernelHeight, [...get('kernel')]];
}
