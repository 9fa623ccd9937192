import { Button } from '@mantine/core'
import { questionOf, useAddress } from '../../../../web/client/address.ts'
import { queryOf } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { say } from './say.ts'

/** All promises of the period as a file, for those who may see to whom they were given. */
export function ExportLink({ journey }: { journey?: string }) {
  const { address } = useAddress()
  if (!useMay('customers:read')) return null
  return (
    <Button
      component="a"
      href={`/api/promises/ledger.csv${queryOf({ ...questionOf(address), journey })}`}
      download
    >
      {say('export')}
    </Button>
  )
}
