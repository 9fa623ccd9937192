import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../../../../web/kit/Page.tsx'
import { Board } from '../board/Board.tsx'
import { CasesTabs } from '../CasesTabs.tsx'
import { type CasesAddress, readCasesAddress } from './address.ts'
import { CaseFigures } from './CaseFigures.tsx'
import { CaseList } from './CaseList.tsx'
import { NarrowCases } from './NarrowCases.tsx'
import { say } from './say.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

/** All cases: as a list of what is due first, or as a board on which they move from opened to closed. */
export function CasesPage() {
  const address: CasesAddress = useSearch({ from: '/inside/cases' })
  const navigate = useNavigate()
  const change = (part: CasesAddress) =>
    navigate({ to: '/cases', search: readCasesAddress({ ...address, ...part }), resetScroll: false })
  return (
    <Page
      title={say('title')}
      sub={say('sub')}
      actions={<ViewSwitch view={address.view} onChange={(view) => change({ view, state: undefined })} />}
    >
      <CasesTabs />
      <NarrowCases address={address} onChange={change} />
      {address.view === 'board' ? (
        <Board address={address} />
      ) : (
        <>
          <CaseList address={address} />
          <CaseFigures address={address} />
        </>
      )}
    </Page>
  )
}
