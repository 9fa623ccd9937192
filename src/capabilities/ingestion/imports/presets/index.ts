import type { Mapping } from '../mapping.ts'
import { olist } from './olist.ts'

/** Mappings that come with Attune, by the name the command line knows them under. */
export const presets: Record<string, { title: string; mapping: Mapping }> = {
  olist: { title: 'Olist orders and reviews', mapping: olist },
}
