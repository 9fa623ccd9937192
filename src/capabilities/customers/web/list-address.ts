export const sorts = ['name', 'lastContact', 'value'] as const
export type Sort = (typeof sorts)[number]

/** Which customers a list holds and in which order, as it stands in the address of the list and of each of its customers. */
export interface ListAddress {
  search?: string
  sort?: Sort
}

/** Reads an address somebody may have typed; without a choice the list begins with whoever was here last. */
export function readListAddress({ search, sort }: Record<string, unknown>): ListAddress {
  const chosen = sorts.find((one) => one === sort)
  return {
    ...(search !== undefined && search !== '' && { search: String(search) }),
    ...(chosen && chosen !== 'lastContact' && { sort: chosen }),
  }
}

/** The list somebody came from to one of its customers: always with its order, so that who came another way has none. */
export type NeighboursAddress = ListAddress

export function readNeighboursAddress(typed: Record<string, unknown>): NeighboursAddress {
  const sort = sorts.find((one) => one === typed.sort)
  return sort ? { ...readListAddress(typed), sort } : {}
}

export function asNeighbours(list: ListAddress): NeighboursAddress {
  return { ...list, sort: list.sort ?? 'lastContact' }
}
