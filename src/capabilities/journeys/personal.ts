import type { Personal } from '../../platform/capability.ts'
import { together } from '../customers/index.ts'
import { personal as walked } from './instances/personal.ts'
import { mapsPersonal } from './maps/personal.ts'
import { personal as promised } from './promises/personal.ts'

/** What this room keeps about a person: the journeys they walked, what they were promised, and that somebody spoke to them for a map. */
export const personal: Personal = together(mapsPersonal, walked, promised)
