import type { Answer } from '../../platform/http/endpoint.ts'

/** Every part of the room answers for itself. */
export const routes: readonly Answer[] = []
