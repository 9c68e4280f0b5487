import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Named arrays that the server offers under an address: length of the JSON text, the text `{"name":count}`, then the floats. */
export type Bundle = ReadonlyMap<string, Float32Array>;

export const NOTHING: Bundle = new Map();

export function parseBundle(body: ArrayBuffer): Bundle {
  if (body.byteLength < 4) throw new Error(`A bundle has at least 4 bytes, not ${body.byteLength}.`);
  const length = new DataView(body).getUint32(0, true);
  if (4 + length > body.byteLength) throw new Error(`The bundle's header should have ${length} bytes, only ${body.byteLength - 4} arrived.`);
  const counts = JSON.parse(new TextDecoder().decode(new Uint8Array(body, 4, length))) as Record<string, number>;
  const arrays = new Map<string, Float32Array>();
  let at = 4 + length;
  for (const [name, count] of Object.entries(counts)) {
    if (at + 4 * count > body.byteLength) throw new Error(`The bundle ends at byte ${body.byteLength}, ${count} numbers of ${name} were announced at ${at}.`);
    arrays.set(name, new Float32Array(body, at, count));
    at += 4 * count;
  }
  return arrays;
}

/** The arrays at an address; nothing where they are gone. */
export async function fetchBundle(address: string): Promise<Bundle> {
  const response = await fetch(address, { cache: 'no-store' });
  return response.ok ? parseBundle(await response.arrayBuffer()) : NOTHING;
}

/** The arrays at the host's `bundle` address; the host is drawn again when they have arrived. Until then the ones before stay. */
export class BundleController implements ReactiveController {
  arrays: Bundle = NOTHING;
  private address = '';
  private readonly host: ReactiveControllerHost & { bundle: string };

  constructor(host: ReactiveControllerHost & { bundle: string }) {
    this.host = host;
    host.addController(this);
  }

  get(name: string): Float32Array {
    return this.arrays.get(name) ?? new Float32Array(0);
  }

  hostUpdate(): void {
    const { bundle } = this.host;
    if (bundle === this.address) return;
    this.address = bundle;
    if (bundle) void this.fetch(bundle);
    else this.arrays = NOTHING;
  }

  private async fetch(address: string): Promise<void> {
    try {
      const response = await fetch(address, { cache: 'no-store' });
      if (!response.ok || address !== this.address) return; // a newer one is on its way
      const arrays = parseBundle(await response.arrayBuffer());
      if (address !== this.address) return;
      this.arrays = arrays;
      this.host.requestUpdate();
    } catch (problem) {
      if (address === this.address) reportError(problem);
    }
  }
}
