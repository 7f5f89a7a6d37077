namespace FakeDrivers.Images;

/// <summary>Whether a project has taken up an image that was shared with it. The service's own words are in <see cref="ImageMemberStatusText"/>.</summary>
/// <remarks>Source: Glance, "Image sharing".</remarks>
public enum ImageMemberStatus
{
    /// <summary>The project has not said anything: it sees the image by its id, but listings leave it out.</summary>
    Pending,

    /// <summary>Listings show the image.</summary>
    Accepted,

    /// <summary>The project does not want it: listings leave it out.</summary>
    Rejected,
}
