namespace FakeDrivers.Execution;

/// <summary>A machine that is reached over SSH, and as whom.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content.</remarks>
public sealed record SshTarget
{
    /// <summary>Names a machine.</summary>
    /// <param name="host">See <see cref="Host"/>.</param>
    /// <param name="user">See <see cref="User"/>.</param>
    /// <exception cref="ArgumentException">The host is empty or begins with a dash, or the user is empty.</exception>
    public SshTarget(string host, string? user = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        if (host.StartsWith('-')) throw new ArgumentException($"'{host}' cannot be the name of a machine: it would be read as an option.", nameof(host));
        if (user is not null) ArgumentException.ThrowIfNullOrEmpty(user);
        Host = host;
        User = user;
    }

    /// <summary>The machine's name or address.</summary>
    public string Host { get; }

    /// <summary>Who to be there.</summary>
    /// <value>The default, <see langword="null"/>, leaves it to the client's configuration.</value>
    public string? User { get; }

    /// <summary>The port of the machine's SSH service.</summary>
    /// <value>The default, <see langword="null"/>, leaves it to the client's configuration, which is 22 unless it says otherwise.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 65535.</exception>
    public int? Port
    {
        get;
        init
        {
            if (value is < 1 or > 65535) throw new ArgumentOutOfRangeException(nameof(value), value, "A port is from 1 to 65535.");
            field = value;
        }
    }

    /// <summary>Whether passwords, tokens and keys in the standard output of a command that succeeds are masked; its standard error always is.</summary>
    /// <value>The default is <see langword="true"/>. Upstream: <c>sanitize_stdout</c> of oslo.concurrency <c>processutils.ssh_execute</c>.</value>
    public bool MaskOutput { get; init; } = true;

    /// <summary>User, host and port, where they are given.</summary>
    public override string ToString() =>
        (User is null ? Host : $"{User}@{Host}") + (Port is null ? string.Empty : FormattableString.Invariant($":{Port}"));
}
