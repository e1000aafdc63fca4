import { useEffect, useState } from 'preact/hooks';
import type { Host } from '../zendesk/host.ts';

/** Whether the page in the navigation bar is in front of the agent, as far as Zendesk says. */
export function useIsPaneActive(host: Host): boolean {
  const [isActive, setIsActive] = useState(true);
  useEffect(() => {
    const ends = [
      host.on('pane.activated', () => setIsActive(true)),
      host.on('pane.deactivated', () => setIsActive(false)),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [host]);
  return isActive;
}
