namespace FakeDrivers.Volumes;

/// <summary>How the volumes of a type are encrypted.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>/types/{id}/encryption</c>.</remarks>
public sealed record VolumeEncryption
{
    /// <summary>What encrypts: <c>luks</c>, <c>luks2</c>, <c>plain</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>Where it is done: <c>front-end</c> (the host that it is attached to) or <c>back-end</c>.</summary>
    /// <value>The default is <c>front-end</c>.</value>
    public string ControlLocation { get; init; } = "front-end";

    /// <summary>The cipher, such as <c>aes-xts-plain64</c>. Absent, the provider's own.</summary>
    public string? Cipher { get; init; }

    /// <summary>The size of the key in bits. Absent, the provider's own.</summary>
    public int? KeySize { get; init; }
}
