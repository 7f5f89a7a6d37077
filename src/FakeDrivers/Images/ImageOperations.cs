using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>The operations of the image service, for faults, latencies and queries of the call log.</summary>
public static partial class ImageOperations
{
    private const string Domain = "images";

    /// <summary><see cref="IImageCatalog.CreateImageAsync"/>.</summary>
    public static Operation<CreateImageRequest, Image> Create { get; } = new(Domain, "create", OperationKind.Write)
    {
        Upstream = "Glance POST /v2/images",
        Simulates = "ids, formats, visibility, reserved and protected properties, quotas of images, tags and properties",
        Ignores = "that the id of a deleted image stays taken: here it can be given again; owner null of an administrator, who has a project",
    };

    /// <summary><see cref="IImageCatalog.GetImageAsync"/>.</summary>
    public static Operation<ImageReference, Image> Get { get; } = new(Domain, "get", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/images/{id}",
        Simulates = "the image as it is, by visibility and membership; protected properties are left out",
    };

    /// <summary><see cref="IImageCatalog.FindImageAsync"/>.</summary>
    public static Operation<FindImageRequest, Image> Find { get; } = new(Domain, "find", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/images?name=",
        Simulates = "id, then name among the active ones that listings show, hidden ones when there are no others; near misses and ambiguity in the error",
    };

    /// <summary><see cref="IImageCatalog.ListImagesAsync"/>: one page.</summary>
    public static Operation<ImageQuery, IReadOnlyList<Image>> List { get; } = new(Domain, "list", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/images",
        Simulates = "visibility, membership, hidden images, all filters and orders, limit and marker",
        Ignores = "that names, statuses and properties match in any case on MySQL; without an order the oldest come first, in Glance the newest",
    };

    /// <summary><see cref="IImageCatalog.UpdateImageAsync"/>.</summary>
    public static Operation<UpdateImageRequest, Image> Update { get; } = new(Domain, "update", OperationKind.Write)
    {
        Upstream = "Glance PATCH /v2/images/{id}",
        Simulates = "attributes and properties, and who may change which",
        Ignores = "the quota of a project that an image is given to, as Glance does",
    };

    /// <summary><see cref="IImageCatalog.ChangeImageAsync"/>.</summary>
    public static Operation<ChangeImageRequest, Image> Change { get; } = new(Domain, "change", OperationKind.Write)
    {
        Upstream = "Glance PATCH /v2/images/{id}",
        Simulates = "add, replace and remove of attributes, properties and locations",
    };

    /// <summary><see cref="IImageCatalog.DeleteImageAsync"/>.</summary>
    public static Operation<ImageReference, NoResult> Delete { get; } = new(Domain, "delete", OperationKind.Write)
    {
        Upstream = "Glance DELETE /v2/images/{id}",
        Simulates = "protection, bytes in use, delayed deletion, of which a deactivated image's owner is spared; bytes go with the last image that has them",
    };

    /// <summary><see cref="IImageCatalog.DeactivateImageAsync"/>.</summary>
    public static Operation<ImageReference, NoResult> Deactivate { get; } = new(Domain, "deactivate", OperationKind.Write)
    {
        Upstream = "Glance POST /v2/images/{id}/actions/deactivate",
        Simulates = "active becomes deactivated; users read its bytes no more",
    };

    /// <summary><see cref="IImageCatalog.ReactivateImageAsync"/>.</summary>
    public static Operation<ImageReference, NoResult> Reactivate { get; } = new(Domain, "reactivate", OperationKind.Write)
    {
        Upstream = "Glance POST /v2/images/{id}/actions/reactivate",
        Simulates = "deactivated becomes active",
    };

    /// <summary><see cref="IImageData.UploadImageAsync"/>.</summary>
    public static Operation<UploadImageRequest, NoResult> Upload { get; } = new(Domain, "upload", OperationKind.Write)
    {
        Upstream = "Glance PUT /v2/images/{id}/file",
        Simulates = "queued becomes saving, then active; MD5, SHA-512 and sizes; cap and quota to the byte; queued again when it fails",
        Ignores = "signatures of images",
    };

    /// <summary><see cref="IImageData.DownloadImageAsync"/>.</summary>
    public static Operation<DownloadImageRequest, ImageDownload> Download { get; } = new(Domain, "download", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/images/{id}/file",
        Simulates = "the bytes or a range of them; deactivated images for administrators only; an image that a world was given reads as zeros",
        Refuses = "bytes behind locations that a caller added, and those of an image that says their hash, which have none here",
        Requires = CallerRole.Member,
        RedactResult = static download => new()
        {
            ImageId = download.ImageId,
            HasData = download.HasData,
            Content = Stream.Null,
            OffsetBytes = download.OffsetBytes,
            LengthBytes = download.LengthBytes,
            TotalBytes = download.TotalBytes,
            Checksum = download.Checksum,
        },
    };

    /// <summary><see cref="IImageData.StageImageAsync"/>.</summary>
    public static Operation<UploadImageRequest, NoResult> Stage { get; } = new(Domain, "stage", OperationKind.Write)
    {
        Upstream = "Glance PUT /v2/images/{id}/stage",
        Simulates = "queued becomes uploading; cap and quota of staging",
    };

    /// <summary><see cref="IImageData.ImportImageAsync"/>.</summary>
    public static Operation<ImportImageRequest, NoResult> Import { get; } = new(Domain, "import", OperationKind.Write)
    {
        Upstream = "Glance POST /v2/images/{id}/import",
        Simulates = "glance-direct, web-download from a scripted source, copy-image; the task that tells how it went; quotas of storage and staging",
        Ignores = "that the image is as before until its task begins; a project's full number of uploads, which Glance lets the task tell, is an error here",
        Refuses = "glance-download",
    };

    /// <summary><see cref="IImageData.GetInfoAsync"/>.</summary>
    public static Operation<ImageServiceRequest, ImageServiceInfo> GetInfo { get; } = new(Domain, "get_info", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/info/import, GET /v2/info/stores",
        Simulates = "import methods, stores and formats of the options",
    };
}
