namespace ShareService.Requests;

/// <summary>One line of <c>requests.json</c>.</summary>
internal sealed record ShareRequest
{
    public required ShareAction Action { get; init; }

    public required string Name { get; init; }

    /// <summary>The size to make it with or to grow it to; not needed to remove it.</summary>
    public int SizeGiB { get; init; }

    /// <summary>Who may mount it; only for a new share.</summary>
    public string Clients { get; init; } = "";

    /// <summary>Whether the author of the file knows that this cannot be done.</summary>
    public bool ExpectFailure { get; init; }

    public override string ToString() => SizeGiB > 0 ? $"{Action} {Name} {SizeGiB} GiB" : $"{Action} {Name}";
}
