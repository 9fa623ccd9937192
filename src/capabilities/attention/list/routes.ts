import type { Answer } from '../../../platform/http/endpoint.ts'

export const listRoutes: readonly Answer[] = []
