using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>The projects that images are shared with.</content>
internal static partial class ImageRules
{
    public static ImageMember AddMember(Transaction tx, ImageMemberReference request)
    {
        var image = RequireShared(tx, request.ImageId, ImageOperations.AddMember);
        if (!IsOwn(tx, image)) throw ImageErrors.OtherOwner(ImageOperations.AddMember, tx.Caller, image);
        if (request.MemberId is not { Length: > 0 and <= MostCharacters }) throw ImageErrors.MemberId(request.MemberId, MostCharacters);
        if (tx.Contains(ImageTables.Members, ImageTables.MemberKey(image.Id, request.MemberId))) throw ImageErrors.MemberTaken(image, request.MemberId);
        DemandCount("image_members", tx.Where(ImageTables.MembersOfImage, image.Id).Count() + 1, tx.Options<FakeImageOptions>().MaxMembers);
        var member = new ImageMember { ImageId = image.Id, MemberId = request.MemberId, CreatedAt = tx.Now, UpdatedAt = tx.Now };
        tx.Add(ImageTables.Members, member);
        return member;
    }

    public static ImageMember GetMember(StateView view, ImageMemberReference request)
    {
        var image = Require(view, request.ImageId);
        var maySee = image.Visibility == ImageVisibility.Shared && (IsOwn(view, image) || view.Caller.ProjectId == request.MemberId);
        return maySee ? RequireMember(view, image, request.MemberId) : throw ImageErrors.MemberNotFound(image, request.MemberId);
    }

    public static IReadOnlyList<ImageMember> ListMembers(StateView view, ImageReference request)
    {
        var image = RequireShared(view, request.ImageId, ImageOperations.ListMembers);
        var isOwn = IsOwn(view, image);
        return [.. view.Where(ImageTables.MembersOfImage, image.Id).Where(member => isOwn || member.MemberId == view.Caller.ProjectId)];
    }

    public static ImageMember UpdateMember(Transaction tx, UpdateImageMemberRequest request)
    {
        var image = RequireShared(tx, request.ImageId, ImageOperations.UpdateMember);
        if (!tx.Caller.IsAdmin && tx.Caller.ProjectId != request.MemberId) throw ImageErrors.OtherMember(ImageOperations.UpdateMember, tx.Caller, request.MemberId);
        var member = RequireMember(tx, image, request.MemberId);
        if (!Enum.IsDefined(request.Status)) throw ImageErrors.NoValue(nameof(request.Status), (int)request.Status, "status of a member");
        if (member.Status == request.Status) return member;
        var changed = member with { Status = request.Status, UpdatedAt = tx.Now };
        tx.Update(ImageTables.Members, changed);
        return changed;
    }

    public static NoResult RemoveMember(Transaction tx, ImageMemberReference request)
    {
        var image = RequireShared(tx, request.ImageId, ImageOperations.RemoveMember);
        if (!IsOwn(tx, image)) throw ImageErrors.OtherOwner(ImageOperations.RemoveMember, tx.Caller, image);
        var member = RequireMember(tx, image, request.MemberId);
        tx.Remove(ImageTables.Members, ImageTables.MemberKey(image.Id, member.MemberId));
        return NoResult.Value;
    }

    private static Image RequireShared(StateView view, string imageId, Operation operation)
    {
        var image = Require(view, imageId);
        return image.Visibility == ImageVisibility.Shared ? image : throw ImageErrors.NotShared(operation, image);
    }

    private static ImageMember RequireMember(StateView view, Image image, string memberId)
    {
        ArgumentNullException.ThrowIfNull(memberId);
        return view.Find(ImageTables.Members, ImageTables.MemberKey(image.Id, memberId)) ?? throw ImageErrors.MemberNotFound(image, memberId);
    }
}
