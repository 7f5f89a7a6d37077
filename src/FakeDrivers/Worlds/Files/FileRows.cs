namespace FakeDrivers.Worlds;

/// <summary>What domains look at in the rows of a file that was read, and mend of what follows from them.</summary>
internal static class FileRows
{
    /// <summary>Demands that each row that another names is there.</summary>
    /// <exception cref="WorldFileException">One is not; the error names the row.</exception>
    public static void DemandThere<TRow, TTarget>(StateView view, Table<TRow> from, string what, Func<TRow, string?> id, Table<TTarget> to)
        where TRow : class
        where TTarget : class => DemandEach(view, from, what, row => [id(row)], to);

    /// <summary>Demands that all rows that another names are there.</summary>
    /// <exception cref="WorldFileException">One is not; the error names the row.</exception>
    public static void DemandEach<TRow, TTarget>(StateView view, Table<TRow> from, string what, Func<TRow, IEnumerable<string?>> ids, Table<TTarget> to)
        where TRow : class
        where TTarget : class
    {
        foreach (var row in view.Rows(from))
        {
            foreach (var id in ids(row))
            {
                if (id is null || view.Contains(to, id)) continue;
                throw Wrong(from, row, $"names the {what} '{id}', which the file's '{to}' does not have.{NearMisses.Sentence(id, view.Rows(to).Select(to.Key))}");
            }
        }
    }

    /// <summary>Demands that no row stands above itself.</summary>
    /// <exception cref="WorldFileException">One does; the error names it.</exception>
    public static void DemandNoRing<TRow>(StateView view, Table<TRow> table, string what, Func<TRow, string?> above)
        where TRow : class
    {
        var good = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in view.Rows(table))
        {
            var way = new HashSet<string>(StringComparer.Ordinal);
            for (var each = row; each is not null && !good.Contains(table.Key(each)); each = above(each) is { } id ? view.Find(table, id) : null)
            {
                if (!way.Add(table.Key(each))) throw Wrong(table, row, $"comes back to '{table.Key(each)}' by its {what}.");
            }

            good.UnionWith(way);
        }
    }

    /// <summary>Puts the rows that follow from others in the place of those that the file has.</summary>
    public static void Balance<TRow>(Transaction tx, Table<TRow> table, IEnumerable<TRow> derived)
        where TRow : class
    {
        var left = tx.Rows(table).Select(table.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var row in derived.ToList())
        {
            left.Remove(table.Key(row));
            tx.Put(table, row);
        }

        foreach (var key in left) tx.Remove(table, key);
    }

    /// <summary>Does with what was read what may find that it does not agree with itself.</summary>
    /// <exception cref="WorldFileException">It does not.</exception>
    public static TResult Checked<TResult>(Func<TResult> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or InvalidOperationException or DriverException)
        {
            throw new WorldFileException($"The file's state does not agree with itself: {error.Message}", error);
        }
    }

    /// <summary>The error for a row.</summary>
    public static WorldFileException Wrong<TRow>(Table<TRow> table, TRow row, string message)
        where TRow : class => new($"The row '{table.Key(row)}' of the file's '{table}' {message}");
}
