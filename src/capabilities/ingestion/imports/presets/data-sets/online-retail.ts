import { Mapping } from '../../mapping.ts'

const about = {
  group: {
    by: ['InvoiceNo'],
    lines: { sku: 'StockCode', name: 'Description', quantity: 'Quantity', price: 'UnitPrice' },
  },
  time: 'InvoiceDate',
  person: { externalIds: { 'online-retail': 'CustomerID' } },
  orderId: 'InvoiceNo',
  country: 'Country',
  channel: { fixed: 'web' },
  value: { times: ['Quantity', 'UnitPrice'] },
  currency: { fixed: 'GBP' },
}

/** Invoices of a UK web shop (UCI 352), one row for each article; `C…` takes an order back, with amounts below nought. */
export const onlineRetail = Mapping.parse({
  source: 'online-retail',
  dateOrder: 'ymd',
  decimal: 'point',
  files: [
    {
      name: 'lines',
      headers: [
        'InvoiceNo',
        'StockCode',
        'Description',
        'Quantity',
        'InvoiceDate',
        'UnitPrice',
        'CustomerID',
        'Country',
      ],
      alsoCalled: { InvoiceNo: ['Invoice'], UnitPrice: ['Price'], CustomerID: ['Customer ID'] },
      leaveOut: [{ when: { column: 'CustomerID', is: [''] }, why: 'names no customer.' }],
      becomes: [
        { ...about, kind: 'order', name: 'Order', when: { column: 'InvoiceNo', startsNot: ['C'] } },
        { ...about, kind: 'event', name: 'Order Cancelled', when: { column: 'InvoiceNo', starts: ['C'] } },
      ],
    },
  ],
})
