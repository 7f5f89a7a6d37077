using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>Errors of bytes, imports and places.</content>
internal static partial class ImageErrors
{
    public static InvalidRequestException FormatMissing(string parameter, Image image) => new(
        parameter, $"The {parameter} of the image '{image.Id}' must be set before data is stored.");

    public static ConflictException FormatMissingForImport(string parameter, Image image) => new(
        Kind, image.Id, $"The {parameter} of the image '{image.Id}' must be set before it is imported.");

    public static QuotaExceededException TooLarge(long size, long most) => new(
        "image_size", size, 0, most, $"The image is too large: it has {size} bytes or more, and at most {most} are allowed.");

    public static QuotaExceededException NoRoom(string resource, long requested, long used, long limit) => new(resource, requested, used, limit);

    public static InvalidRequestException OtherSize(string imageId, long said, string came) => new(
        nameof(UploadImageRequest.SizeBytes), $"The image '{imageId}' was to get {said} bytes, but {came} came.");

    public static ResourceNotFoundException GoneMeanwhile(string imageId) => new(
        Kind, imageId, $"The image '{imageId}' was deleted, or changed by somebody else, while its bytes came.");

    public static ResourceNotFoundException BytesElsewhere(Image image) => new(
        "image data", image.Id,
        $"The bytes of the image '{image.Id}' are not in this world: {(image.Locations.Count > 0 ? $"they are at {string.Join(", ", image.Locations.Select(location => location.Url))}" : "it only says how many there are, and their hash")}. world.Edit(edit => edit.ImageData(…)) gives it some.");

    public static AccessDeniedException Deactivated(RequestContext caller, Image image) => new(
        ImageOperations.Download.FullName, $"The image '{image.Id}' is deactivated: {caller} may not read its bytes, only administrators may.");

    public static InvalidRequestException Range(ImageRange range, long size) => new(
        nameof(DownloadImageRequest.Range), $"The image has {size} bytes; the range begins at {range.OffsetBytes}.");

    public static InvalidRequestException UnknownStore(string parameter, string store, IEnumerable<string> known) => new(
        parameter, $"There is no store '{store}'; there are: {string.Join(", ", known)}.{NearMisses.Sentence(store, known)}");

    public static ConflictException UnknownImportStore(string store, IEnumerable<string> known) => new(
        "store", store, $"There is no store '{store}'; there are: {string.Join(", ", known)}.{NearMisses.Sentence(store, known)}");

    public static InvalidRequestException IsInStore(Image image, string store) => new(
        nameof(ImportImageRequest.Stores), $"The image '{image.Id}' is in the store '{store}' already.");

    public static InvalidRequestException UnknownMethod(string method, IEnumerable<string> known) => new(
        nameof(ImportImageRequest.Method), $"There is no import method '{method}'; there are: {string.Join(", ", known)}.{NearMisses.Sentence(method, known)}");

    public static InvalidRequestException Uri(Uri? uri) => new(
        nameof(ImportImageRequest.Uri), $"The URI '{uri}' is refused: an import takes an absolute http or https URI on port 80 or 443.");

    public static InvalidStateException StillComing(Image image) => new(
        Kind, image.Id, image.Status.ToText(), [ImageStatus.Uploading.ToText()],
        $"The bytes of the image '{image.Id}' are still coming; it can be imported when all of them are staged.");

    public static ConflictException ImportRuns(Image image, ImageTask task) => new(
        Kind, image.Id, $"The task '{task.Id}' works on the image '{image.Id}' and has not ended yet.");

    public static ResourceNotFoundException TaskNotFound(string taskId) => new("task", taskId);

    public static AccessDeniedException LocationsHidden(Operation operation) => new(
        operation.FullName, "This service neither shows nor changes locations; FakeImageOptions.ShowLocations lets it.");

    public static AccessDeniedException NoLocationsLeft(Operation operation, Image image) => new(
        operation.FullName, $"The image '{image.Id}' must keep a location; delete the image instead.");

    public static InvalidRequestException NoUrl(string url) => new(
        nameof(ImageLocation.Url), $"The location '{url}' is refused: it must be an absolute URL of at most 255 characters, and of no scheme that is the service's own (file, filesystem, cinder, swift+config).");

    public static InvalidRequestException StoreOfLocation(string url, string store) => new(
        nameof(ImageLocation.Metadata), $"The location '{url}' is in no store of this service, and cannot be said to be in '{store}': leave 'store' out of its metadata.");

    public static InvalidRequestException LocationTaken(Image image, string url) => new(
        nameof(ImageLocation.Url), $"The image '{image.Id}' has the location '{url}' already.");

    public static InvalidRequestException NoLocation(Image image, string url) => new(
        nameof(ImageLocation.Url), $"The image '{image.Id}' has no location '{url}'; it has: {string.Join(", ", image.Locations.Select(location => location.Url))}.");

    public static InvalidRequestException OtherLocations(Image image) => new(
        "locations", $"The image '{image.Id}' has locations already: {string.Join(", ", image.Locations.Select(location => location.Url))}. Only their metadata can be replaced.");

    public static InvalidRequestException Position(int position, int last) => new(
        nameof(ImageChange.Position), $"There is no position {position} among the locations; the last is {last}.");

    public static ConflictException OtherHash(Image image, string parameter, string known) => new(
        Kind, image.Id, $"The {parameter} of the image '{image.Id}' is '{known}' already.");

    public static InvalidRequestException NoHash(string parameter, string text, int digits) => new(
        parameter, $"The {parameter} '{text}' is none: it has {digits} hexadecimal digits.");
}
