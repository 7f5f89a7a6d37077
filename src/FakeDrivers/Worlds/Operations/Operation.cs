namespace FakeDrivers.Worlds;

/// <summary>
/// Names an operation of a driver, once: faults, latencies and queries of the call log are written against it, and
/// <c>docs/fidelity.md</c> is made from it.
/// </summary>
/// <remarks>Immutable and thread-safe. Two operations are the same only when they are one object.</remarks>
public abstract class Operation
{
    private protected Operation(string domain, string name, OperationKind kind)
    {
        Domain = domain;
        Name = name;
        Kind = kind;
        FullName = $"{domain}.{name}";
        Requires = kind switch
        {
            OperationKind.Read => CallerRole.Reader,
            OperationKind.Write => CallerRole.Member,
            _ => CallerRole.None,
        };
    }

    /// <summary>The domain, named as its folder is, in lower case: <c>compute</c>, <c>volumes</c>, <c>execution</c>.</summary>
    public string Domain { get; }

    /// <summary>The operation within its domain: <c>create_server</c>.</summary>
    public string Name { get; }

    /// <summary>Domain and name: <c>compute.create_server</c>.</summary>
    public string FullName { get; }

    /// <summary>What it does to the world's state.</summary>
    public OperationKind Kind { get; }

    /// <summary>The least role that a caller needs; the gate refuses others with <see cref="AccessDeniedException"/>.</summary>
    /// <value>Unless said otherwise, <see cref="CallerRole.Reader"/> to look and <see cref="CallerRole.Member"/> to change.</value>
    public CallerRole Requires { get; init; }

    /// <summary>The upstream method or API call that it stands in for; empty when there is none.</summary>
    public string Upstream { get; init; } = string.Empty;

    /// <summary>What the fake really does.</summary>
    public string Simulates { get; init; } = string.Empty;

    /// <summary>What the fake accepts without effect; empty when nothing.</summary>
    public string Ignores { get; init; } = string.Empty;

    /// <summary>What the fake refuses although the real thing can do it; empty when nothing.</summary>
    public string Refuses { get; init; } = string.Empty;

    /// <summary>Gives an error as the call log may keep it, without its secrets; nothing when it has none.</summary>
    internal Func<Exception, Exception>? RedactError { get; init; }

    /// <summary>Domain and name.</summary>
    public sealed override string ToString() => FullName;
}
