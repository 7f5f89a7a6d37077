namespace FakeDrivers;

/// <summary>The request contradicts something that exists: a duplicate name, an ambiguous one, a device that is taken.</summary>
/// <remarks>OpenStack services answer 409.</remarks>
public sealed class ConflictException : DriverException
{
    /// <summary>Creates the error.</summary>
    /// <param name="kind">The kind of resource: <c>keypair</c>, <c>server</c>, …</param>
    /// <param name="id">The id or name that conflicts.</param>
    /// <param name="message">What conflicts with what, and what would work.</param>
    public ConflictException(string kind, string id, string message)
        : base(message)
    {
        Kind = kind;
        Id = id;
    }

    /// <summary>The kind of resource: <c>keypair</c>, <c>server</c>, …</summary>
    public string Kind { get; }

    /// <summary>The id or name that conflicts.</summary>
    public string Id { get; }
}
