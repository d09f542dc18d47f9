using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.IdentityManagement.Query;

/// <summary>Reads the answer of one operation, whatever its members are, and its refusals.</summary>
internal sealed class QueryResponseUnmarshaller<TResponse> : XmlResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    private static QueryResponseUnmarshaller<TResponse> _cached;

    private readonly string _action;
    private readonly string[] _codes;

    private QueryResponseUnmarshaller(Type request)
    {
        _action = QueryAction.NameOf(request);
        _codes = Attribute.GetCustomAttribute(request, typeof(RaisesAttribute)) is RaisesAttribute raises ? raises.Codes : [];
    }

    /// <summary>Each response class belongs to one request class, so that one instance serves all calls of an operation.</summary>
    public static QueryResponseUnmarshaller<TResponse> For(AmazonIdentityManagementServiceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _cached ??= new QueryResponseUnmarshaller<TResponse>(QueryAction.RequestClass(request));
    }

    /// <inheritdoc/>
    /// <exception cref="XmlException">The answer is no XML, or not the answer of this operation.</exception>
    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        var root = Load(input.Stream);
        if (root.Name.LocalName != _action + "Response")
            throw new XmlException($"Expected <{_action}Response>, found <{root.Name.LocalName}>: something other than IAM answered.");

        var response = new TResponse();
        if (Child(root, _action + "Result") is { } result)
            QueryShapeReader.Fill(response, result);
        var id = Child(root, "ResponseMetadata") is { } metadata ? Child(metadata, "RequestId")?.Value : null;
        response.ResponseMetadata = new ResponseMetadata { RequestId = id ?? HeaderId(input) };
        return response;
    }

    /// <inheritdoc/>
    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var error = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input);
        error.InnerException = innerException;
        error.StatusCode = statusCode;
        error.RequestId ??= HeaderId(input);
        return IamErrors.Create(error, _codes);
    }

    private static XElement Load(Stream stream)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = false };
        using var reader = XmlReader.Create(stream, settings);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static XElement Child(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static string HeaderId(XmlUnmarshallerContext input) =>
        input.ResponseData?.GetHeaderValue("x-amzn-RequestId") is { Length: > 0 } id ? id : null;
}
