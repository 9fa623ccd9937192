import type { Answer } from '../../../platform/http/endpoint.ts'

export const storiesRoutes: readonly Answer[] = []
