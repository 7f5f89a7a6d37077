namespace FakeDrivers.Images;

/// <summary>An image service: images and their bytes, whom they are shared with, imports, limits, and definitions of metadata.</summary>
/// <remarks>
/// <para>
/// Composed of role interfaces, so that a consumer can depend on the part that it uses. The contract is that of Glance's API v2. Who is asking
/// is bound to the instance: an image that the caller cannot see does not exist for him, and one that he sees but does not own he cannot change.
/// </para>
/// <para>An operation that throws has changed nothing. Implementations are safe for concurrent use.</para>
/// </remarks>
public interface IImageApi : IImageCatalog, IImageData, IImageMembers, IImageTags, IImageLocations, IImageTasks, IImageQuotas, IMetadataDefinitions;
