package org.fieldbook.semantic;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The neural network: word pieces in, one vector of length 1 out, on the thread that asks.
 *
 * <p>One text at a time: the weights are quantised and the network takes the scale of a calculation from the whole batch, so that
 * a text in a batch would get a vector that depends on its neighbours.
 */
final class Network implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int dimensions;

    Network(Path onnx, int dimensions) throws OrtException {
        this.dimensions = dimensions;
        environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "fieldbook");
        environment.setTelemetry(false);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // The runtime's own store of memory is no faster for one text at a time and keeps 17 MB.
            options.setCPUArenaAllocator(false);
            session = environment.createSession(onnx.toString(), options);
        }
    }

    /** The mean of what the network says of every piece, brought to length 1. */
    float[] vector(long[] pieces) throws OrtException {
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = tensor(pieces); OnnxTensor mask = tensor(ones); OnnxTensor types = tensor(new long[pieces.length])) {
            Map<String, OnnxTensor> inputs = new HashMap<>(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types));
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs)) {
                return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), pieces.length);
            }
        }
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(row), new long[] {1, row.length});
    }

    private float[] mean(FloatBuffer states, int pieces) {
        float[] sum = new float[dimensions];
        for (int i = 0; i < pieces; i++) {
            for (int d = 0; d < dimensions; d++) {
                sum[d] += states.get(i * dimensions + d);
            }
        }
        return Lengths.one(sum);
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
