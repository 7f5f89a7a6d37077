using FakeDrivers.Ldap;

namespace StaffDirectory;

/// <summary>Says so when the directory does not answer, instead of failing without a word.</summary>
internal sealed class DirectoryTrouble(RequestDelegate next, ILogger<DirectoryTrouble> logger)
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Staff directory</title></head>
        <body><main><h1>The directory does not answer</h1><p role="alert">Please try again in a moment.</p></main></body></html>
        """;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (LdapException error) when (IsTrouble(error.ResultCode) && !context.Response.HasStarted)
        {
            logger.LogWarning(error, "The directory does not answer");
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Page, context.RequestAborted);
        }
    }

    private static bool IsTrouble(LdapResultCode code) =>
        code is LdapResultCode.ServerDown or LdapResultCode.ConnectError or LdapResultCode.Timeout or LdapResultCode.Busy or LdapResultCode.Unavailable;
}
