loading, training, batches = 3, 1, 4  # (1)!


def schedule(workers):
    free, bars = {}, []  # (2)!
    for batch in range(batches):
        loader = f"worker {batch % workers}" if workers else "main"
        start = free.get(loader, 0)
        ready = free[loader] = start + loading
        bars.append((loader, batch, start, ready))
        start = max(free.get("main", 0), ready)  # (3)!
        done = free["main"] = start + training
        bars.append(("main", batch, start, done))
    return bars


charts = {workers: schedule(workers) for workers in range(4)}
for workers, bars in charts.items():
    lane, batch, start, done = bars[-1]
    print(f"num_workers={workers}: done at {done}")
#> num_workers=0: done at 16
#> num_workers=1: done at 13
#> num_workers=2: done at 8
#> num_workers=3: done at 7
