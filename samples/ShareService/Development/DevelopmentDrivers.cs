using FakeDrivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ShareService.Development;

/// <summary>The cloud and the tools of the Development environment: fakes, so that nothing has to be installed.</summary>
internal static class DevelopmentDrivers
{
    /// <summary>
    /// Compute, volumes and commands from one fake world. How long its life cycles take stands in <c>appsettings.Development.json</c>; what
    /// its commands answer, in <c>transcripts.json</c>.
    /// </summary>
    public static void AddDevelopmentDrivers(this IHostApplicationBuilder builder)
    {
        builder.Services.AddFakeDrivers(builder.Configuration.GetSection("FakeDrivers"));
        builder.Services.AddFakeDrivers(options => options.Seed(AddTools));
    }

    private static void AddTools(FakeWorld world) => world.Execute.SetRepliers(TranscriptFile.Read(TranscriptFile.DefaultPath).Repliers());
}
