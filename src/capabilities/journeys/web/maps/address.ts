import { type Zoom, zooms } from './columns.ts'

/** What a link to a map shows: how close, and which cell's comments. Absent: the stages. */
export interface MapAddress {
  zoom?: Zoom
}

export function readMapAddress(search: Record<string, unknown>): MapAddress {
  const zoom = zooms.find((one) => one === search.zoom)
  return zoom && zoom !== 'stage' ? { zoom } : {}
}
