using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>What <see cref="FakeWorld.Edit"/> can change of the image service.</summary>
public static class ImageEdits
{
    /// <summary>Changes an image as the outside world would. What is under way for it goes on, unless it gets another status or <see cref="WorldEdit.Stop"/> says otherwise.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="imageId">The image's id.</param>
    /// <param name="change">Gives the image with the fields that differ.</param>
    /// <returns>The image as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No image has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    /// <remarks>
    /// What hangs on the status follows it: what was under way in the status before does not end any more, and the task of an import or a copy that is
    /// stopped so is a failure. An image that becomes <see cref="ImageStatus.Deleted"/> is gone, to one that becomes <see cref="ImageStatus.PendingDelete"/>
    /// the scrubber comes, one that becomes <see cref="ImageStatus.Queued"/> has no bytes any more, and only one that is being uploaded or imported has
    /// some staged. Places, hashes and sizes are what is written; <see cref="ImageData"/> sets them with the bytes.
    /// </remarks>
    public static Image Image(this WorldEdit edit, string imageId, Func<Image, Image> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var tx = edit.Transaction;
        var (before, after) = edit.Change(ImageTables.Images, "image", imageId, change);
        ImageRows.Follow(tx, before, after);
        if (after.Status == before.Status) return after;
        if (after.Status == ImageStatus.Deleted)
        {
            ImageRows.Erase(tx, after);
            return after;
        }

        after = ImageEndings.Stop(tx, before.Status, after);
        if (after.Status == ImageStatus.PendingDelete) tx.Begin(ImageTransitions.Scrub, imageId, tx.Options<FakeImageOptions>().Scrub);
        return after;
    }

    /// <summary>Gives an image bytes, with what follows from them: sizes, hashes and a location. Its status stays.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="imageId">The image's id.</param>
    /// <param name="content">The bytes; copied.</param>
    /// <returns>The image as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No image has that id.</exception>
    public static Image ImageData(this WorldEdit edit, string imageId, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var bytes = ImageContent.Of(content.ToArray());
        var tx = edit.Transaction;
        var image = Image(edit, imageId, image => ImageRules.Holding(
            image.Locations.Count > 0 ? image : ImageRules.At(image, [ImageRules.LocationIn(tx.Options<FakeImageOptions>().Stores[0], image.Id)]), bytes));
        ImageRows.Keep(tx, ImageTables.Stored, imageId, bytes);

        // They are no longer what the image was made of.
        tx.Remove(ImageTables.Origins, imageId);
        return image;
    }

    /// <summary>Changes a membership of an image.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="imageId">The image's id.</param>
    /// <param name="memberId">The id of the project.</param>
    /// <param name="change">Gives the membership with the fields that differ.</param>
    /// <returns>The membership as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The project is no member of the image.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another image or member.</exception>
    public static ImageMember ImageMember(this WorldEdit edit, string imageId, string memberId, Func<ImageMember, ImageMember> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(ImageTables.Members, "member", ImageTables.MemberKey(imageId, memberId), change).After;
    }

    /// <summary>Changes a task of an import. The import itself goes on, unless <see cref="WorldEdit.Stop"/> of its image says otherwise.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="taskId">The task's id.</param>
    /// <param name="change">Gives the task with the fields that differ.</param>
    /// <returns>The task as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No task has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static ImageTask ImageTask(this WorldEdit edit, string taskId, Func<ImageTask, ImageTask> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(ImageTables.Tasks, "task", taskId, change).After;
    }

    /// <summary>Changes a namespace of definitions of metadata; what is in it stays.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="name">The namespace's name.</param>
    /// <param name="change">Gives the namespace with the fields that differ.</param>
    /// <returns>The namespace as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No namespace has that name.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another name.</exception>
    public static MetadataNamespace MetadataNamespace(this WorldEdit edit, string name, Func<MetadataNamespace, MetadataNamespace> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(MetadataTables.Namespaces, "namespace", name, change).After;
    }
}
