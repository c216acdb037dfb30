import type {OpenSession} from './app/run-effects.js';
import {places} from './place/places.js';
import type {Platform} from './platform/platform.js';
import {createSession} from './session/session.js';

/** Sessions in the network that a lab asks for, where this system has it. With the session its place is closed. */
export const sessionsOn =
  (platform: Platform, subjectEntry: string | URL): OpenSession =>
  async (onObservation, network) => {
    const opened = await places[network].open();
    if (!opened.ok) return opened;
    const {place} = opened;
    const session = createSession({platform, place, subjectEntry, onObservation});
    const close = async (): Promise<void> => {
      await session.close();
      await place.close();
    };
    return {ok: true, session: {...session, close}};
  };
