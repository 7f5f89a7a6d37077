using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>Takes bytes for an image from a stream: says that they come, reads them outside of any transaction, and keeps them or puts the image back.</summary>
internal sealed class ImageIntake
{
    public static readonly ImageIntake Upload = new(ImageRules.BeginUpload, ImageRules.FinishUpload, ImageRules.AbandonUpload);

    public static readonly ImageIntake Stage = new(ImageRules.BeginStage, ImageRules.FinishStage, ImageRules.AbandonStage);

    private readonly Func<Transaction, UploadImageRequest, (string IntakeId, ImageIntakeLimit Limit)> _begin;
    private readonly Func<Transaction, (UploadImageRequest Request, string IntakeId, ImageContent Content), NoResult> _finish;
    private readonly Func<Transaction, (UploadImageRequest Request, string IntakeId), NoResult> _abandon;

    private ImageIntake(
        Func<Transaction, UploadImageRequest, (string IntakeId, ImageIntakeLimit Limit)> begin,
        Func<Transaction, (UploadImageRequest Request, string IntakeId, ImageContent Content), NoResult> finish,
        Func<Transaction, (UploadImageRequest Request, string IntakeId), NoResult> abandon) => (_begin, _finish, _abandon) = (begin, finish, abandon);

    public async ValueTask<NoResult> TakeAsync(WorldKernel kernel, CallRecord call, UploadImageRequest request, Stream stream, CancellationToken cancellationToken)
    {
        var (intakeId, limit) = kernel.Write(call, request, _begin);
        var isKept = false;
        try
        {
            var content = await ReadAsync(limit, request, stream, cancellationToken).ConfigureAwait(false);
            kernel.Write(call, (request, intakeId, content), _finish);
            isKept = true;
            return NoResult.Value;
        }
        finally
        {
            if (!isKept) kernel.Write(call, (request, intakeId), _abandon);
        }
    }

    private static async ValueTask<ImageContent> ReadAsync(ImageIntakeLimit limit, UploadImageRequest request, Stream stream, CancellationToken cancellationToken)
    {
        var most = Math.Min(limit.MostBytes, request.SizeBytes ?? long.MaxValue);
        var content = await ImageContentReader.ReadAsync(stream, most, request.SizeBytes, cancellationToken).ConfigureAwait(false);

        // Nothing that is watched comes between here and the change.
        cancellationToken.ThrowIfCancellationRequested();
        if (content is null && request.SizeBytes is { } said) throw ImageErrors.OtherSize(request.ImageId, said, "more");
        if (content is null) throw limit.Exceeded(limit.MostBytes + 1);
        if (content.SizeBytes < request.SizeBytes) throw ImageErrors.OtherSize(request.ImageId, request.SizeBytes.Value, FormattableString.Invariant($"{content.SizeBytes}"));
        return content;
    }
}
