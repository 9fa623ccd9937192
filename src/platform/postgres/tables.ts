/**
 * The rows of PostgreSQL and the data of jobs, by name. Each store adds its own beside its functions:
 *
 *   declare module '../../platform/postgres/tables.ts' {
 *     interface Tables { saved_filters: SavedFilterRow }
 *   }
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by each capability through declaration merging
export interface Tables {}
// biome-ignore lint/suspicious/noEmptyInterface: filled by each capability through declaration merging
export interface JobData {}
