/** A binary heap of numbered items by their cost, the cheapest first. An item may be in it more than once. */
export interface MinimumHeap {
  push(item: number, cost: number): void
  /** The cheapest item, taken out; undefined where the heap is empty. */
  pop(): number | undefined
  clear(): void
}

export function createMinimumHeap(): MinimumHeap {
  let items: number[] = []
  let costs: number[] = []
  const put = (place: number, item: number, cost: number) => {
    items[place] = item
    costs[place] = cost
  }
  return {
    push(item, cost) {
      let place = items.length
      while (place > 0) {
        const parent = (place - 1) >> 1
        if ((costs[parent] as number) <= cost) break
        put(place, items[parent] as number, costs[parent] as number)
        place = parent
      }
      put(place, item, cost)
    },
    pop() {
      const top = items[0]
      const item = items.pop()
      const cost = costs.pop()
      if (item === undefined || cost === undefined || items.length === 0) return top
      let place = 0
      for (;;) {
        let child = 2 * place + 1
        if (child >= items.length) break
        if ((costs[child + 1] ?? Infinity) < (costs[child] as number)) child++
        if ((costs[child] as number) >= cost) break
        put(place, items[child] as number, costs[child] as number)
        place = child
      }
      put(place, item, cost)
      return top
    },
    clear() {
      items = []
      costs = []
    },
  }
}
