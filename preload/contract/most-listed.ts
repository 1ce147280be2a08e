/** The largest file that is taken as the official list, which had 330 kB in 2022: what one message of a page may carry. */
export const MOST_LIST_BYTES = 1_400_000
/** Names of one official list: with the starter set no more than the search is measured with. */
export const MOST_LISTED = 15_000
