/** Sizes of cells in rem. */
export const ROW_REM = 2.25
export const COLUMN_REM = 2.5
