import type { PaletteGroup } from './drawing.ts';

/** The groups with those of their layers whose name or id holds what was typed; without the empty ones. */
export function found(groups: readonly PaletteGroup[], query: string, joining: boolean): readonly PaletteGroup[] {
  const wanted = query.trim().toLowerCase();
  return groups
    .map((group) => ({ ...group, items: group.items.filter((item) => (!joining || item.joins) && (item.name.toLowerCase().includes(wanted) || item.kind.replaceAll('-', ' ').includes(wanted))) }))
    .filter((group) => group.items.length);
}
