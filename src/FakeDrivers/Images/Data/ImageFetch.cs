using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>Imports an image: from what is staged at once, from the web by way of <see cref="FakeImageOptions.WebSource"/>.</summary>
internal static class ImageFetch
{
    public static async ValueTask<NoResult> ImportAsync(WorldKernel kernel, CallRecord call, ImportImageRequest request, CancellationToken cancellationToken)
    {
        if (kernel.Write(call, request, ImageRules.BeginImport) is not { WebUri: { } uri } import) return NoResult.Value;
        var options = kernel.DomainOptions.Get<FakeImageOptions>();
        ImageContent? content = null;
        string? problem = null;
        try
        {
            content = await FetchAsync(options, uri, cancellationToken).ConfigureAwait(false);
            if (content is null) problem = options.WebSource is null ? "there is no web: set FakeImageOptions.WebSource" : "there is nothing, or more than an image may have";
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            problem = error.Message;
        }
        finally
        {
            // The request was accepted: what goes wrong from here on is the task's failure, not the call's.
            if (content is not null) kernel.Write(call, (import, content), ImageRules.ReceiveImport);
            else kernel.Write(call, (import, $"The download of '{uri}' failed: {problem ?? "it was given up"}."), ImageRules.GiveUpImport);
        }

        return NoResult.Value;
    }

    private static async ValueTask<ImageContent?> FetchAsync(FakeImageOptions options, Uri uri, CancellationToken cancellationToken)
    {
        if (options.WebSource is not { } source || await source(uri, cancellationToken).ConfigureAwait(false) is not { } stream) return null;
        await using (stream.ConfigureAwait(false))
        {
            var most = options.MaxImageBytes < 0 ? long.MaxValue : options.MaxImageBytes;
            return await ImageContentReader.ReadAsync(stream, most, expected: null, cancellationToken).ConfigureAwait(false);
        }
    }
}
