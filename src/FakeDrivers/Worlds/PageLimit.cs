namespace FakeDrivers.Worlds;

/// <summary>The limit that a query names, as the size of one page.</summary>
internal static class PageLimit
{
    /// <summary>How many rows the page may hold.</summary>
    /// <param name="limit">The query's limit; nothing when all are wanted.</param>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    public static int Of(int? limit) => limit switch
    {
        null => Gate.PageSize,
        >= 0 and var most => Math.Min(most, Gate.PageSize),
        _ => throw new InvalidRequestException("Limit", $"The limit {limit} is negative; it must be 0 or more."),
    };
}
