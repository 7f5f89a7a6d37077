using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>Every error of the image service, so that wording and facts agree; those of bytes, places and metadata are in the other files of this name.</summary>
internal static partial class ImageErrors
{
    private const string Kind = "image";

    // A message must not cost more than the look-up would have, whatever there is that the caller may not see.
    private const int MostLookedAt = 1000;

    public static ResourceNotFoundException NotFound(StateView view, string nameOrId)
    {
        var named = view.Where(ImageTables.ByName, nameOrId).Take(MostLookedAt).FirstOrDefault(IsVisible);
        var hint = named is null
            ? NearMisses.Sentence(nameOrId, view.Rows(ImageTables.Images).Take(MostLookedAt).Where(IsVisible).Select(image => image.Name))
            : $" An image of that name has the id '{named.Id}' and is {named.Status.ToText()}.";
        return new(Kind, nameOrId, $"No image '{nameOrId}' was found.{hint}");

        bool IsVisible(Image image) => ImageRules.FindVisible(view, image.Id) is not null;
    }

    public static ConflictException Ambiguous(string name, IEnumerable<Image> images) => new(
        Kind, name, $"Several active images are named '{name}': {string.Join(", ", images.Select(image => image.Id))}. Use one of these ids.");

    public static ConflictException Taken(string imageId) => new(Kind, imageId, $"There is an image with the id '{imageId}' already.");

    public static InvalidRequestException NoUuid(string parameter, string id) => new(
        parameter, $"The id '{id}' is no UUID such as 'b3f7c9d0-1a2b-4c3d-8e4f-5a6b7c8d9e0f'.");

    public static InvalidStateException WrongStatus(Image image, ImageStatusRule rule) => new(
        Kind, image.Id, image.Status.ToText(), rule.AllowedTexts,
        $"The image '{image.Id}' is {image.Status.ToText()}; to {rule.Operation} it must be {string.Join(" or ", rule.AllowedTexts)}.");

    public static AccessDeniedException OtherOwner(Operation operation, RequestContext caller, Image image) => new(
        operation.FullName, $"The image '{image.Id}' is {(image.Owner is { } owner ? $"the project '{owner}'s" : "the service's own")}, and {caller} may only look at it.");

    public static AccessDeniedException OwnerForAdministrators(Operation operation, RequestContext caller, string owner) => new(
        operation.FullName, $"Only administrators give an image to another project; {caller} cannot give it to '{owner}'.");

    public static AccessDeniedException PublicForAdministrators(Operation operation, RequestContext caller) => new(
        operation.FullName, $"Only administrators make an image public, and {caller} is none; share it, or make it a community image.");

    public static AccessDeniedException CopyForAdministrators(Operation operation, RequestContext caller) => new(
        operation.FullName, $"Only administrators copy an image to further stores, and {caller} is none.");

    public static AccessDeniedException OtherProject(Operation operation, RequestContext caller, string projectId) => new(
        operation.FullName, $"{caller} may not see the project '{projectId}'; only administrators may.");

    public static AccessDeniedException Protected(Image image) => new(
        ImageOperations.Delete.FullName, $"The image '{image.Id}' is protected and cannot be deleted; take the protection away first.");

    public static ConflictException InUse(Image image, ImageLocation location) => new(
        Kind, image.Id, $"The image '{image.Id}' cannot be deleted: its bytes at '{location.Url}' are in use.");

    public static AccessDeniedException ReadOnly(Operation operation, string attribute) => new(operation.FullName, $"The attribute '{attribute}' is read-only.");

    public static AccessDeniedException Reserved(Operation operation, string name) => new(operation.FullName, $"The name '{name}' is reserved.");

    public static AccessDeniedException NotRemovable(Operation operation, string attribute) => new(
        operation.FullName, $"The attribute '{attribute}' cannot be removed; only properties can.");

    public static AccessDeniedException ProtectedProperty(Operation operation, RequestContext caller, string name, string verb) => new(
        operation.FullName, $"The property '{name}' is protected: {caller} may not {verb} it.");

    public static InvalidRequestException NoProperty(string name) => new(
        nameof(Image.Properties), $"'{name}' is an attribute of images and no property; set it as that.");

    public static ConflictException PropertyNotFound(Image image, string name) => new(
        Kind, image.Id, $"The image '{image.Id}' has no property '{name}'.{NearMisses.Sentence(name, image.Properties.Keys)}");

    public static InvalidRequestException PropertyName(string name, int most) => new(
        nameof(Image.Properties), $"The property name '{name}' is refused: it has at most {most} characters.");

    public static InvalidRequestException Value(ImageChange change, string valid) => new(
        change.Path, $"To {change} with '{change.Value ?? "nothing"}' is refused: the value must be {valid}.");

    public static InvalidRequestException Tag(string tag, int most) => new(nameof(Image.Tags), $"The tag '{tag}' is refused: it has 1 to {most} characters.");

    public static ResourceNotFoundException TagNotFound(Image image, string tag) => new(
        "tag", tag, $"The image '{image.Id}' has no tag '{tag}'.{NearMisses.Sentence(tag, image.Tags)}");

    public static InvalidRequestException TooLong(string parameter, string text, int most) => new(
        parameter, $"The {parameter} has {text.Length} characters; at most {most} are allowed.");

    public static InvalidRequestException Negative(string parameter, long value) => new(parameter, $"The {parameter} is {value}; it must be 0 or more.");

    public static InvalidRequestException NoValue(string parameter, int value, string what) => new(parameter, $"{value} is no {what}.");

    public static InvalidRequestException UnknownFormat(string parameter, string format, IEnumerable<string> known) => new(
        parameter, $"'{format}' is no {parameter}; there are: {string.Join(", ", known)}.{NearMisses.Sentence(format, known)}");

    public static InvalidRequestException Marker(string marker) => new(
        nameof(ImageQuery.Marker), $"The marker '{marker}' names nothing that exists; give the id of the last item of the page before.");

    public static AccessDeniedException MarkerHidden(RequestContext caller, string marker) => new(
        ImageOperations.List.FullName, $"The marker '{marker}' is an image that {caller} does not see; give the id of the last item of the page before.");

    public static QuotaExceededException TooMany(string resource, int count, int most) => new(resource, count, 0, most);

    public static AccessDeniedException NotShared(Operation operation, Image image) => new(
        operation.FullName, $"The image '{image.Id}' is {image.Visibility.ToText()}; only shared images have members.");

    public static AccessDeniedException OtherMember(Operation operation, RequestContext caller, string memberId) => new(
        operation.FullName, $"Only the project '{memberId}' says whether it takes an image up, and {caller} is not of it.");

    public static ConflictException MemberTaken(Image image, string memberId) => new(
        "member", memberId, $"The image '{image.Id}' is shared with the project '{memberId}' already.");

    public static ResourceNotFoundException MemberNotFound(Image image, string memberId) => new(
        "member", memberId, $"The image '{image.Id}' has no member '{memberId}'.");

    public static InvalidRequestException MemberId(string memberId, int most) => new(
        nameof(ImageMember.MemberId), $"The member id '{memberId}' is refused: it has 1 to {most} characters.");
}
