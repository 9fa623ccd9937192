import { sql } from 'kysely'
import type { Personal } from '../../../platform/capability.ts'

/** For which maps somebody was spoken to, and what was noted. That somebody was spoken to stays; who it was does not. */
export const mapsPersonal: Personal = {
  async held({ db }, { customerIds }) {
    const spoken = await db
      .selectFrom('map_interviews')
      .innerJoin('journey_maps', 'journey_maps.id', 'map_interviews.map_id')
      .select(['map_interviews.day', 'journey_maps.name as map', 'map_interviews.note'])
      .where(sql<boolean>`map_interviews.customer_id = ANY (${customerIds}::uuid[])`)
      .orderBy('map_interviews.day')
      .execute()
    return { 'Conversations for journey maps': spoken }
  },
  async erase({ db }, { customerIds }) {
    await sql`UPDATE map_interviews SET customer_id = NULL, note = ''
      WHERE customer_id = ANY (${customerIds}::uuid[])`.execute(db)
  },
}
