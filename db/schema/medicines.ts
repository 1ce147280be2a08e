export interface MedicineFavouriteTable {
  account_id: string
  name: string
  since: string
}
