namespace FakeDrivers.Images;

/// <summary>What a change does to an attribute or property of an image.</summary>
/// <remarks>Source: JSON patch (RFC 6902), of which Glance knows these three.</remarks>
public enum ImageChangeKind
{
    /// <summary>Gives a value, whether or not there is one.</summary>
    Add,

    /// <summary>Gives another value; there must be one.</summary>
    Replace,

    /// <summary>Takes a property away; it must exist.</summary>
    Remove,
}
