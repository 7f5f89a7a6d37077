namespace FakeDrivers.Images;

/// <summary>What an image service offers.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Glance <c>GET /v2/info/import</c>, <c>GET /v2/info/stores</c>.</remarks>
public sealed record ImageServiceInfo
{
    /// <summary>The ways to import: <c>glance-direct</c>, <c>web-download</c>, <c>copy-image</c>.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> ImportMethods { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The stores, the one that is used when none is named first.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Stores { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The container formats that images can have.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> ContainerFormats { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The disk formats that images can have.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> DiskFormats { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
