import { lazy } from '../../../ui/lazy.tsx';
import { unloadedMenu } from '../../menu/unloaded-menu.tsx';
import type { EventMenuProps } from './event-menu.tsx';

/** The further actions of an opened event. In the chunk of the toolbar's menu, because both need Garden's menu. */
export const EventMenu = lazy<EventMenuProps>(
  () => import(/* webpackChunkName: "menu" */ './event-menu.tsx'),
  unloadedMenu('event_actions.more'),
);
