/** Whether the playbook is shown or being edited, as it stands in the address. */
export interface PlaybookAddress {
  edit?: 'yes'
}

export function readPlaybookAddress({ edit }: Record<string, unknown>): PlaybookAddress {
  return edit === 'yes' ? { edit } : {}
}
