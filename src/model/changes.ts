import {formatAddress} from './address.js';
import {type SocketView, socketViews} from './socket-view.js';
import type {Actor, World} from './world.js';

export type ChangedField = 'type' | 'local' | 'peer' | 'state';

/** One descriptor of an application that is not as it was. `view` is how it is now; a descriptor that is gone has none. */
export type DescriptorChange = {
  readonly actor: string;
  readonly fd: number;
  readonly kind: 'new' | 'gone' | 'changed';
  readonly fields: readonly ChangedField[];
  readonly view?: SocketView;
};

const fieldsOf = (view: SocketView): Readonly<Record<ChangedField, string | undefined>> => ({
  type: view.type,
  local: view.local && formatAddress(view.local),
  peer: view.peer && formatAddress(view.peer),
  state: view.connection?.state,
});

const allFields: readonly ChangedField[] = ['type', 'local', 'peer', 'state'];

/** What one call, or everything between two moments, did to the descriptors of all applications. */
export const descriptorChanges = (before: World, after: World): readonly DescriptorChange[] =>
  Object.values(after.actors).flatMap(actor =>
    ofActor(viewsOf(before, before.actors[actor.name]), viewsOf(after, actor), actor.name),
  );

const viewsOf = (world: World, actor: Actor | undefined): readonly SocketView[] =>
  actor === undefined ? [] : socketViews(world, actor);

const ofActor = (
  before: readonly SocketView[],
  after: readonly SocketView[],
  actor: string,
): readonly DescriptorChange[] => {
  const gone = before.filter(({fd}) => !after.some(view => view.fd === fd));
  const now = after.flatMap((view): readonly DescriptorChange[] => {
    const {fd} = view;
    const {isNew, fields} = changeOf(
      view,
      before.find(candidate => candidate.fd === fd),
    );
    if (!isNew && fields.length === 0) return [];
    return [{actor, fd, kind: isNew ? 'new' : 'changed', fields, view}];
  });
  return [...gone.map(({fd}) => ({actor, fd, kind: 'gone', fields: []}) as const), ...now];
};

/** What differs between two moments of one descriptor. A number that was given to another socket meanwhile is new. */
export const changeOf = (
  view: SocketView,
  before: SocketView | undefined,
): {readonly isNew: boolean; readonly fields: readonly ChangedField[]} => {
  const isNew = before === undefined || isOther(view, before);
  return {isNew, fields: isNew ? knownFields(view) : changedFields(before, view)};
};

/** A socket whose number the kernel has not been asked for yet is not another one. */
const isOther = (a: SocketView, b: SocketView): boolean =>
  a.inode !== undefined && b.inode !== undefined && a.inode !== b.inode;

const knownFields = (view: SocketView): readonly ChangedField[] =>
  allFields.filter(field => fieldsOf(view)[field] !== undefined);

const changedFields = (before: SocketView, after: SocketView): readonly ChangedField[] =>
  allFields.filter(field => fieldsOf(before)[field] !== fieldsOf(after)[field]);
