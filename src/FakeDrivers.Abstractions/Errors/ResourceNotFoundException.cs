namespace FakeDrivers;

/// <summary>No resource of that kind and id (or name) exists for the caller.</summary>
/// <remarks>OpenStack services answer 404. A resource of another project is not found either, so that its existence is not told.</remarks>
public sealed class ResourceNotFoundException : DriverException
{
    /// <summary>Creates the error.</summary>
    /// <param name="kind">What was looked for, in the field's word: <c>server</c>, <c>volume</c>, …</param>
    /// <param name="id">The id or name that was given.</param>
    /// <param name="message">The whole message; when absent, one is made from <paramref name="kind"/> and <paramref name="id"/>.</param>
    public ResourceNotFoundException(string kind, string id, string? message = null)
        : base(message ?? $"No {kind} '{id}' was found.")
    {
        Kind = kind;
        Id = id;
    }

    /// <summary>What was looked for, in the field's word: <c>server</c>, <c>volume</c>, …</summary>
    public string Kind { get; }

    /// <summary>The id or name that was given.</summary>
    public string Id { get; }
}
