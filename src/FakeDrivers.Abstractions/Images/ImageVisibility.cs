namespace FakeDrivers.Images;

/// <summary>Who sees an image. The service's own words are in <see cref="ImageVisibilityText"/>.</summary>
/// <remarks>Source: Glance, "Image visibility".</remarks>
public enum ImageVisibility
{
    /// <summary>Everybody, in every listing. Only administrators may make an image public.</summary>
    Public,

    /// <summary>The owner alone.</summary>
    Private,

    /// <summary>The owner, and the projects that are members of the image.</summary>
    Shared,

    /// <summary>Everybody who knows the id; listings of others show it only when they ask for community images.</summary>
    Community,
}
