import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { text, type Texts } from '../shared/texts.ts';
import type { Act, Blueprint, Group } from './drawing.ts';
import type { GroupActs } from './group.tsx';

/** The group that a block is in or, collapsed, is. */
export function groupOf(groups: readonly Group[], key: string): Group | undefined {
  return groups.find((group) => (group.collapsed ? group.key === key : group.layers.includes(key)));
}

/** The group of which all layers are chosen, and nothing else. */
export function chosenGroup(groups: readonly Group[], chosen: readonly string[]): Group | undefined {
  const found = chosen.length ? groupOf(groups, chosen[0]) : undefined, blocks = found?.collapsed ? [found.key] : found?.layers;
  return blocks?.length === chosen.length && chosen.every((key) => blocks.includes(key)) ? found : undefined;
}

interface Around {
  readonly drawing: Blueprint; readonly chosen: readonly string[]; readonly current: string; readonly texts: Texts; readonly act: Act;
  readonly goTo: (key: string) => void; readonly select: (change: (now: ReadonlySet<string>) => ReadonlySet<string>) => void;
}
interface Groups { readonly naming?: string; readonly acts: GroupActs; readonly group: () => void; readonly ungroup: () => void; readonly fold: () => void; readonly rename: () => void }

/** What can be done with groups. Where one is, its group is meant. */
export function useGroups({ drawing, chosen, current, texts: t, act, goTo, select }: Around): Groups {
  const [naming, setNaming] = useState<string>(), known = useRef(drawing.groups), asked = useRef(false), here = groupOf(drawing.groups, current);
  useEffect(() => { // a group that was just made is given a name
    const before = new Set(known.current.map(({ key, name }) => key + name)), fresh = drawing.groups.find(({ key, name }) => !before.has(key + name));
    known.current = drawing.groups;
    if (!asked.current || !fresh) return;
    asked.current = false;
    setNaming(fresh.key);
  }, [drawing]);

  const where = useRef(current);
  where.current = current;
  const acts = useMemo<GroupActs>(() => ({
    fold: (group) => act({ what: group.collapsed ? 'expand' : 'collapse', from: group.key }),
    choose: (group, more) => {
      goTo(group.layers[0]);
      select((now) => new Set([...(more ? now : []), ...group.layers]));
      act({ what: 'choose' });
    },
    ask: ({ key }) => setNaming(key),
    name: (group, back, typed) => {
      setNaming(undefined);
      if (back) goTo(where.current);
      if (typed?.trim() && typed.trim() !== group.name) act({ what: 'rename', from: group.key, kind: typed });
    },
  }), [act, goTo, select]);

  const group = useCallback(() => {
    if (!chosen.length) return;
    asked.current = true;
    act({ what: 'group', kind: text(t, 'groupName'), keys: chosen });
  }, [act, chosen, t]);
  const ungroup = useCallback(() => { const meant = chosenGroup(drawing.groups, chosen) ?? here; if (meant) act({ what: 'ungroup', from: meant.key }); }, [act, drawing, chosen, here]);
  const fold = useCallback(() => { if (here) acts.fold(here); }, [acts, here]);
  const rename = useCallback(() => { if (here) setNaming(here.key); }, [here]);
  return useMemo(() => ({ naming, acts, group, ungroup, fold, rename }), [naming, acts, group, ungroup, fold, rename]);
}
