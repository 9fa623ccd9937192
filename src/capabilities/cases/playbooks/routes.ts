import type { Answer } from '../../../platform/http/endpoint.ts'

export const playbooksRoutes: readonly Answer[] = []
